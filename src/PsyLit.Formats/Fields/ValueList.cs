using System.Text;

namespace PsyLit.Formats.Fields;

/// <summary>Several values on one line: <c>psilocybin; lsd</c>. A backslash keeps a separator inside a value.</summary>
internal static class ValueList
{
    public static IReadOnlyList<string> Read(string line, char separator)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && (line[i + 1] == separator || line[i + 1] == '\\'))
            {
                value.Append(line[++i]);
            }
            else if (line[i] == separator)
            {
                Add(values, value);
            }
            else
            {
                value.Append(line[i]);
            }
        }

        Add(values, value);
        return values;
    }

    public static string Write(IEnumerable<string> values, char separator) =>
        string.Join(
            $"{separator} ",
            values.Select(value => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace($"{separator}", $@"\{separator}", StringComparison.Ordinal)));

    private static void Add(List<string> values, StringBuilder value)
    {
        var text = value.ToString().Trim();
        value.Clear();
        if (text.Length > 0)
        {
            values.Add(text);
        }
    }
}
