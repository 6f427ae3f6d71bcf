using System.Text;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>The text read so far, and the groups and arguments that are open in it.</summary>
internal sealed class LaTeXOutput
{
    private readonly bool markup;
    private readonly StringBuilder output = new();
    private readonly Stack<LaTeXFrame> frames = new();

    /// <param name="markup">True to set text apart with the tags of inline text, false to leave it plain.</param>
    public LaTeXOutput(bool markup)
    {
        this.markup = markup;
        frames.Push(new LaTeXFrame(LaTeXJob.Group, 0));
    }

    /// <summary>True between the dollar signs of a formula.</summary>
    public bool InMath { get; set; }

    /// <summary>True when a command stands before its argument.</summary>
    public bool AwaitsArgument => frames.Peek().IsSingle;

    public bool EndsWithSpace => output.Length > 0 && output[^1] == ' ';

    /// <summary>Tells whether the innermost argument is set apart by this tag.</summary>
    public bool IsIn(string tag) => frames.Peek().Tag == tag;

    public LaTeXOutput Append(char c)
    {
        output.Append(c);
        return this;
    }

    public LaTeXOutput Append(string text)
    {
        output.Append(text);
        return this;
    }

    /// <summary>Closes what is open and gives the text.</summary>
    public string Finish()
    {
        while (frames.TryPop(out var frame))
        {
            Close(frame);
        }

        return output.ToString().Trim();
    }

    /// <summary>Appends a space or the end of a paragraph; several in a row are one.</summary>
    public void AppendSpace(string space)
    {
        if (output.Length == 0 || space.Length == 0)
        {
            return;
        }

        if (output[^1] is ' ' or '\n')
        {
            // The end of a paragraph outweighs the space before it.
            output[^1] = space == "\n" ? '\n' : output[^1];
        }
        else
        {
            output.Append(space);
        }
    }

    /// <summary>Opens the argument of an accent.</summary>
    public void OpenAccent(char mark) => frames.Push(new LaTeXFrame(LaTeXJob.Accent, output.Length) { Mark = mark, IsSingle = true });

    /// <summary>Opens an argument that something follows.</summary>
    public void OpenArgument(string after) => frames.Push(new LaTeXFrame(LaTeXJob.Argument, output.Length) { After = after, IsSingle = true });

    /// <summary>Opens the text that leads to an address; the address follows in brackets unless the text says it.</summary>
    public void OpenLink(string address) => frames.Push(new LaTeXFrame(LaTeXJob.Link, output.Length) { After = address, IsSingle = true });

    /// <summary>Opens a group, or the argument that a command awaits.</summary>
    public void OpenGroup()
    {
        if (frames.TryPeek(out var top) && top.IsSingle)
        {
            top.IsSingle = false;
            return;
        }

        frames.Push(new LaTeXFrame(LaTeXJob.Group, output.Length) { InMath = InMath });
    }

    /// <summary>Opens the argument of a command that sets text apart.</summary>
    public void OpenTag(string tag)
    {
        if (markup)
        {
            output.Append('<').Append(tag).Append('>');
        }

        frames.Push(new LaTeXFrame(LaTeXJob.Tag, output.Length) { Tag = tag, IsSingle = true, InMath = InMath });
    }

    /// <summary>Sets all that follows in the group apart.</summary>
    public void Declare(string tag)
    {
        if (markup)
        {
            (frames.Peek().Declared ??= new Stack<(string, int)>()).Push((tag, output.Length));
            output.Append('<').Append(tag).Append('>');
        }
    }

    /// <summary>Closes the innermost group; the text itself is none.</summary>
    public void CloseGroup()
    {
        if (frames.Count > 1)
        {
            Close(frames.Pop());
        }
    }

    /// <summary>Closes the arguments that were one character or command without braces.</summary>
    public void CloseSingles()
    {
        while (frames.TryPeek(out var top) && top.IsSingle)
        {
            Close(frames.Pop());
        }
    }

    private void Close(LaTeXFrame frame)
    {
        while (frame.Declared is not null && frame.Declared.TryPop(out var declared))
        {
            CloseTag(declared.Tag, declared.At + declared.Tag.Length + 2);
        }

        switch (frame.Job)
        {
            case LaTeXJob.Tag when markup:
                CloseTag(frame.Tag!, frame.Start);
                break;
            case LaTeXJob.Accent:
                LaTeXAccents.Apply(output, frame.Start, frame.Mark);
                break;
            case LaTeXJob.Argument:
                output.Append(frame.After);
                break;
            case LaTeXJob.Link when !string.IsNullOrEmpty(frame.After) && !output.ToString(frame.Start, output.Length - frame.Start).Contains(frame.After, StringComparison.Ordinal):
                output.Append(output.Length == frame.Start ? frame.After : $" ({frame.After})");
                break;
        }

        if (frame.Job is LaTeXJob.Group or LaTeXJob.Tag)
        {
            InMath = frame.InMath;
        }
    }

    private void CloseTag(string tag, int start)
    {
        if (output.Length <= start || (output.Length == start + 1 && output[start] == '°'))
        {
            // Nothing inside, or a sign that is raised by itself.
            output.Remove(start - tag.Length - 2, tag.Length + 2);
            return;
        }

        output.Append("</").Append(tag).Append('>');
    }
}
