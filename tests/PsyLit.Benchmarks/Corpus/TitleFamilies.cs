using System.Globalization;
using System.Text;

namespace PsyLit.Benchmarks.Corpus;

/// <summary>Writes a file of records of one author and year whose titles differ in a number or in one word, as the abstracts of a congress do.</summary>
internal static class TitleFamilies
{
    // One record of so many is there a second time, with a letter missing and a year later.
    private const int Planted = 100;

    /// <summary>Writes <paramref name="count"/> records as RIS, without any identifier: half of them numbered, half of them with a word of their own.</summary>
    /// <returns>The file's path, and how many of the records are second copies of another one.</returns>
    public static (string Path, int Copies) WriteTo(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"families-{count}.ris"));
        var copies = 0;
        using var writer = new StreamWriter(path);
        for (var number = 0; number + copies < count; number++)
        {
            var title = number % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"Trial of psilocybin {number / 2:D5}")
                : $"Poster session of an invented congress on depression: {Word(number / 2)}";
            Write(writer, title, 2024);
            if (number % Planted < 2)
            {
                Write(writer, title.Replace("si", "s", StringComparison.Ordinal), 2025);
                copies++;
            }
        }

        return (path, copies);
    }

    /// <summary>True for the titles of a record and its second copy.</summary>
    public static bool AreCopies(string title, string other) => title.Split(' ')[^1] == other.Split(' ')[^1];

    private static void Write(StreamWriter writer, string title, int year) => writer.Write(
        string.Create(CultureInfo.InvariantCulture, $"TY  - JOUR\nTI  - {title}\nAU  - Muster, Anna\nPY  - {year}\nER  - \n\n"));

    // Each number another word of four syllables.
    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var place = 0; place < 4; place++, number /= 18)
        {
            word.Append("bcdfghklmnprstvwxz"[number % 18]).Append("aeiou"[number % 5]);
        }

        return word.ToString();
    }
}
