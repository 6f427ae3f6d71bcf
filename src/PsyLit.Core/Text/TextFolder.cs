using System.Buffers;
using System.Text;

namespace PsyLit.Core.Text;

/// <summary>
/// Folds a text for comparing. The one place that says which characters are the same: index, query, highlighter, vocabulary and
/// duplicate keys all compare what comes out of here, and none of them folds on its own.
/// <list type="bullet">
/// <item>Inline markup goes, without a space in its place; a tag that breaks a line becomes a space.</item>
/// <item>NFKC, character by character so that the way back is exact; all dashes are "-"; soft hyphens and zero-width characters go.</item>
/// <item>Greek letters are spelled out (both micro signs, both sigmas); a German sharp s that follows no lower-case letter is a beta.</item>
/// <item>Diacritics go; case is folded; any run of white space is one space; a line break after a hyphen goes.</item>
/// </list>
/// British and American spelling is not folded here, because it works on words: see <see cref="Spelling"/>.
/// Folding is idempotent. A stored text is never replaced by its folded form.
/// </summary>
public static class TextFolder
{
    // Everything that folding leaves in its place or lower-cases: printable ASCII but "<" and "`".
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('<' or '`')).ToArray());

    /// <summary>Folds <paramref name="source"/>, keeping the map back to it. Unpaired surrogates become U+FFFD; nothing throws.</summary>
    public static FoldedText Fold(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.AsSpan().ContainsAnyExcept(Plain) && !source.Contains("  ", StringComparison.Ordinal))
            return new FoldedText(source, source.ToLowerInvariant(), null, null);
        return new Folding(source).Run();
    }

    /// <summary>The folded characters alone, for keys and forms that need no way back.</summary>
    public static string FoldToString(string source) => Fold(source).Text;

    /// <summary>One folding of a text that is not plain.</summary>
    private struct Folding(string source)
    {
        // Lent, because they are three times as large as the text and an abstract is folded for everything that is done with it.
        private char[] text = ArrayPool<char>.Shared.Rent(source.Length + 16);
        private int[] starts = ArrayPool<int>.Shared.Rent(source.Length + 16);
        private int length;
        private bool hasMoved;
        private List<InlineTag>? tags;

        public FoldedText Run()
        {
            var at = 0;
            while (at < source.Length)
            {
                if (PlainRun(at) is > 0 and var run)
                {
                    PutRun(at, run);
                    at += run;
                    continue;
                }
                var c = source[at];
                if (c == ' ')
                {
                    PutSpace(at++);
                    continue;
                }
                if (c == '<' && InlineTag.TryRead(source, at, out var tag))
                {
                    (tags ??= []).Add(tag);
                    if (tag.IsBlock)
                        PutSpace(at);
                    at += tag.Length;
                    continue;
                }
                at = PutOther(at);
            }

            // Most texts that are not plain only have a dash or an accent in them, and stay as they are character by character.
            var isMoved = hasMoved || length != source.Length;
            var folded = new FoldedText(source, new string(text, 0, length), isMoved ? starts.AsSpan(0, length).ToArray() : null, tags);
            ArrayPool<char>.Shared.Return(text);
            ArrayPool<int>.Shared.Return(starts);
            return folded;
        }

        // How many characters from here on stay in their place; a space after another does not.
        private readonly int PlainRun(int at)
        {
            var rest = source.AsSpan(at);
            if (rest[0] == ' ' && length > 0 && text[length - 1] == ' ')
                return 0;
            var run = rest.IndexOfAnyExcept(Plain) is >= 0 and var other ? other : rest.Length;
            return rest[..run].IndexOf("  ", StringComparison.Ordinal) is >= 0 and var spaces ? spaces + 1 : run;
        }

        // Most of a text: lower-cased as a whole, not character by character.
        private void PutRun(int at, int run)
        {
            while (length + run > Math.Min(text.Length, starts.Length))
                GrowBoth();
            hasMoved |= length != at;
            Ascii.ToLower(source.AsSpan(at, run), text.AsSpan(length), out _);
            for (var i = 0; i < run; i++)
                starts[length + i] = at + i;
            length += run;
        }

        private int PutOther(int at)
        {
            var c = source[at];
            if (c is '\n' or '\r' && length > 0 && text[length - 1] == '-')
            {
                while (at < source.Length && char.IsWhiteSpace(source[at]))
                    at++;
                return at;
            }
            if (c == 'ß' && (at == 0 || !char.IsLower(source[at - 1])))
            {
                PutAll("beta", at);
                return at + 1;
            }
            if (Rune.DecodeFromUtf16(source.AsSpan(at), out var rune, out var used) != OperationStatus.Done)
                rune = Rune.ReplacementChar;
            PutAll(CharacterFolding.Fold(rune), at);
            return at + used;
        }

        private void PutAll(string folded, int at)
        {
            foreach (var c in folded)
            {
                if (c == ' ')
                    PutSpace(at);
                else
                    Put(c, at);
            }
        }

        private void PutSpace(int at)
        {
            if (length == 0 || text[length - 1] != ' ')
                Put(' ', at);
        }

        private void Put(char c, int at)
        {
            if (length == Math.Min(text.Length, starts.Length))
                GrowBoth();
            hasMoved |= length != at;
            text[length] = c;
            starts[length++] = at;
        }

        private void GrowBoth()
        {
            Grow(ref text, length);
            Grow(ref starts, length);
        }

        private static void Grow<T>(ref T[] array, int used)
        {
            var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
            array.AsSpan(0, used).CopyTo(larger);
            ArrayPool<T>.Shared.Return(array);
            array = larger;
        }
    }
}
