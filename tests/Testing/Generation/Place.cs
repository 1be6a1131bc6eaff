using System.Globalization;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A place that made-up addresses begin with.</summary>
internal sealed record Place(char Block, int Weight, string Prefix, string City, string English, string Postcode, string[] Districts);

/// <summary>The places of <c>places.tsv</c>, drawn by weight.</summary>
internal sealed class PlaceCatalog
{
    private readonly Place[] _zhuhai;
    private readonly Place[] _elsewhere;
    private readonly Place[] _abroad;

    private PlaceCatalog()
    {
        var places = Resource.Lines("places.tsv").Select(Parse).ToArray();
        _zhuhai = Drawn(places, 'Z');
        _elsewhere = Drawn(places, 'C');
        _abroad = Drawn(places, 'F');
    }

    internal static PlaceCatalog Shared { get; } = new();

    internal Place Zhuhai(ref Pcg draw) => draw.Pick(_zhuhai);

    internal Place Elsewhere(ref Pcg draw) => draw.Pick(_elsewhere);

    internal Place Abroad(ref Pcg draw) => draw.Pick(_abroad);

    private static Place Parse(string line)
    {
        var cells = line.Split('\t');
        var weight = int.Parse(cells[1], CultureInfo.InvariantCulture);
        return new Place(cells[0][0], weight, cells[2], cells[3], cells[4], cells[5], cells[6].Split(' '));
    }

    private static Place[] Drawn(Place[] places, char block) =>
        [.. places.Where(place => place.Block == block).SelectMany(place => Enumerable.Repeat(place, place.Weight))];
}
