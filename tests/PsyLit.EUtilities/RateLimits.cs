namespace PsyLit.EUtilities;

/// <summary>Counts requests of the last second by key, 3 without and 10 with one, as NLM does; refused ones count too.</summary>
internal sealed class RateLimits
{
    private readonly Dictionary<string, Queue<TimeSpan>> recent = new(StringComparer.Ordinal);

    /// <summary>How many requests came within a second when this one is too many; null when it is within the limit.</summary>
    public int? Exceeded(string key, TimeSpan now)
    {
        lock (recent)
        {
            if (!recent.TryGetValue(key, out var times))
            {
                recent[key] = times = new Queue<TimeSpan>();
            }

            while (times.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            {
                times.Dequeue();
            }

            times.Enqueue(now);
            return times.Count > (key.Length == 0 ? 3 : 10) ? times.Count : null;
        }
    }
}
