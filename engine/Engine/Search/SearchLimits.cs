using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>What one search may spend: time, words of the index, places in one text. It notes what ran out.</summary>
/// <remarks>For one search; several threads may share it where they take no words.</remarks>
internal sealed class SearchLimits(TimeProvider clock, TimeSpan? time)
{
    /// <summary>How many words of the index a search looks at for its patterns: half a second's worth.</summary>
    internal const int MostWords = 5_000_000;

    /// <summary>How many pairs of places one text may have for one operator of nearness inside another.</summary>
    internal const int MostPlaces = 100_000;

    private const int StepsBetweenLooks = 256;

    private readonly long _start = clock.GetTimestamp();
    private readonly List<Wording> _notes = [];
    private int _wordsLeft = MostWords;
    private int _steps;

    /// <summary>Limits without one of time.</summary>
    internal static SearchLimits WithoutTime => new(TimeProvider.System, null);

    /// <summary>Whether the time ran out: what was found by then is right, and there may be more.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>Whether nothing ran out that records were looked for with.</summary>
    internal bool IsComplete { get; private set; } = true;

    /// <summary>What ran out; empty while the answer is whole.</summary>
    internal IReadOnlyList<Wording> Notes => _notes;

    /// <summary>One of very many like steps; looks at the clock now and then.</summary>
    /// <exception cref="TimeoutException">The time is over.</exception>
    internal void Step()
    {
        if (time is not null && ++_steps % StepsBetweenLooks == 0)
        {
            Look();
        }
    }

    /// <summary>Looks at the clock.</summary>
    /// <exception cref="TimeoutException">The time is over.</exception>
    internal void Look()
    {
        if (IsOver || (time is { } limit && clock.GetElapsedTime(_start) > limit))
        {
            throw new TimeoutException();
        }
    }

    /// <summary>Takes one word of the index for <paramref name="pattern"/>; false where none is left.</summary>
    internal bool TakeWord(string pattern)
    {
        Step();
        if (_wordsLeft-- > 0)
        {
            return true;
        }

        _wordsLeft = 0;
        IsComplete = false;
        var most = MostWords.ToString("N0", CultureInfo.InvariantCulture);
        Note(new Wording(
            $"{pattern} 展开的词太多：只看了 {most} 个，结果可能不全；请在前面多写几个字母",
            $"{pattern} spreads over too many words: {most} were looked at, records may be missing; give more letters in front"));
        return false;
    }

    /// <summary>Whether one more place may be added to the <paramref name="count"/> of a text.</summary>
    internal bool TakePlace(int count)
    {
        Step();
        if (count < MostPlaces)
        {
            return true;
        }

        IsComplete = false;
        Note(new Wording(
            "有的文本里位置算符的组合太多，没有全部比较，结果可能不全；请用更少见的词",
            "some texts have too many pairs of places for the operators of nearness: not all were compared, records may be missing; use rarer words"));
        return false;
    }

    /// <summary>Whether there is time to mark more of the hits.</summary>
    internal bool TakeMark()
    {
        if (time is not { } limit || clock.GetElapsedTime(_start) <= limit)
        {
            return true;
        }

        Note(new Wording(
            "到了时限，命中之处没有标全；请缩小检索式，或用 --timeout 放宽时限",
            "the time was over before all places in the hits were marked; narrow the query or raise --timeout"));
        return false;
    }

    /// <summary>Says that the time ran out.</summary>
    internal void RunOut()
    {
        (IsOver, IsComplete) = (true, false);
        var seconds = time!.Value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        Note(new Wording(
            $"结果不完整：检索超过了 {seconds} 秒的时限，只有此前找到的记录；请缩小检索式，或用 --timeout 放宽时限",
            $"this answer is incomplete: the search took longer than its limit of {seconds} s and holds only what was found by then; narrow the query or raise --timeout"));
    }

    private void Note(Wording note)
    {
        lock (_notes)
        {
            if (!_notes.Contains(note))
            {
                _notes.Add(note);
            }
        }
    }
}
