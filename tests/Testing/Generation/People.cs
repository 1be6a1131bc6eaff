using System.Text;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Makes up names of persons, agencies' agents and inventors.</summary>
internal sealed class People
{
    private readonly string[] _surnames;
    private readonly string[] _given;
    private readonly string[] _foreign;
    private readonly StringBuilder _text = new(64);

    internal People(Dictionary<string, string[]> names) =>
        (_surnames, _given, _foreign) = (names["surname"], names["given"], names["foreignperson"]);

    internal string Person(ulong seed)
    {
        var draw = new Pcg(seed);
        return string.Concat(draw.Pick(_surnames), draw.Pick(_given), draw.Pick(_given));
    }

    /// <summary>Up to <paramref name="most"/> of the persons of <paramref name="firm"/>, joined.</summary>
    internal string Inventors(Firm firm, int most, ref Pcg draw)
    {
        _text.Clear();
        var first = draw.Next(firm.PeopleCount);
        var count = 1 + draw.Next(Math.Min(most, firm.PeopleCount));
        for (var i = 0; i < count; i++)
        {
            var seed = Pcg.Derive(firm.People, (ulong)((first + i) % firm.PeopleCount));
            _text.Append(i == 0 ? "" : ";").Append(firm.Abroad ? _foreign[seed % (ulong)_foreign.Length] : Person(seed));
        }

        return _text.ToString();
    }
}
