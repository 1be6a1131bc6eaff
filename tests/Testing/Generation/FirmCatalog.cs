namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>The made-up applicants of a run, by group of branches. A few file much, most little.</summary>
internal sealed class FirmCatalog
{
    private const string Simplified = "电医药术机数团图导动气码办设备体储网东发华湾";
    private const string TraditionalForms = "電醫藥術機數團圖導動氣碼辦設備體儲網東發華灣";

    private readonly Dictionary<string, string[]> _names = Resource.WordsByKey("names.tsv");
    private readonly Dictionary<string, Firm[]> _firms = new(StringComparer.Ordinal);
    private readonly Firm[] _schools;
    private readonly Firm[] _foreign;
    private readonly ulong _seed;
    private int _brand;

    internal FirmCatalog(ulong seed, int count, Branch[] branches)
    {
        _seed = seed;
        People = new People(_names);
        var groups = branches.Select(branch => branch.Group).Distinct().ToArray();
        foreach (var group in groups)
        {
            _firms[group] = Many(Math.Max(16, count / groups.Length), i => NewFirm(group, i));
        }

        _schools = Many(Math.Max(24, count / 20), NewSchool);
        _foreign = Many(_names["foreign"].Length * _names["foreignsuffix"].Length, NewForeign);
    }

    internal People People { get; }

    internal static string AddressIn(Place place, ref Pcg draw, Dictionary<string, string[]> names)
    {
        var district = draw.Pick(place.Districts);
        if (place.Block == 'F')
        {
            return place.Prefix + district;
        }

        var street = draw.Pick(names["street"]);
        // 珠海路 stands in many cities: an address that names it is not Zhuhai's.
        if (place.Block == 'C' && draw.Chance(25))
        {
            street = "珠海路";
        }

        var building = draw.Chance(500) ? $"{draw.Between(1, 30)}{draw.Pick(names["building"])}{draw.Between(1, 28)}0{draw.Between(1, 9)}" : "";
        return $"{place.Prefix}{district}{street}{draw.Between(1, 998)}号{building}";
    }

    /// <summary>A firm of <paramref name="group"/>; the first ones of the list come most often.</summary>
    internal Firm Of(string group, ref Pcg draw) => Skewed(_firms[group], ref draw);

    /// <summary>A school or institute.</summary>
    internal Firm School(ref Pcg draw) => Skewed(_schools, ref draw);

    /// <summary>A firm abroad.</summary>
    internal Firm Foreign(ref Pcg draw) => Skewed(_foreign, ref draw);

    /// <summary>A person who files without a firm.</summary>
    internal Firm Person(ref Pcg draw)
    {
        var place = draw.Chance(150) ? PlaceCatalog.Shared.Zhuhai(ref draw) : PlaceCatalog.Shared.Elsewhere(ref draw);
        var people = draw.NextSeed();
        return new Firm
        {
            Name = People.Person(Pcg.Derive(people, 0)),
            Address = AddressIn(place, ref draw, _names),
            Postcode = place.Postcode,
            Agency = draw.Chance(500) ? draw.Pick(_names["agency"]) : "",
            Agent = People.Person(Pcg.Derive(people, 99)),
            People = people,
            PeopleCount = 1,
        };
    }

    /// <summary>A new firm at a given place that no draw gives otherwise.</summary>
    internal Firm Apart(string group, Place place, ulong seed)
    {
        var draw = new Pcg(seed);
        return Build(place, $"{place.City}{NextBrand()}{draw.Pick(_names["industry." + group])}有限公司", ref draw, 12);
    }

    private static Firm Skewed(Firm[] firms, ref Pcg draw)
    {
        var u = draw.NextFraction();
        return firms[(int)(firms.Length * u * u * u)];
    }

    private static Firm[] Many(int count, Func<int, Firm> make)
    {
        var firms = new Firm[count];
        for (var i = 0; i < count; i++)
        {
            firms[i] = make(i);
        }

        return firms;
    }

    private Firm NewFirm(string group, int index)
    {
        var draw = new Pcg(Pcg.Derive(_seed, (ulong)_brand));
        // Printing is the trade Zhuhai is known for; its share of the others differs, so that strengths show.
        var home = group switch { "pr" => 650, "ha" or "mat" or "bio" => 420, "ic" or "en" => 300, _ => 160 };
        var place = draw.Chance(home) ? PlaceCatalog.Shared.Zhuhai(ref draw) : PlaceCatalog.Shared.Elsewhere(ref draw);
        var brand = NextBrand();
        // 珠海 in the name of a firm that sits elsewhere is no address in Zhuhai.
        var city = place.Block == 'C' && draw.Chance(12) ? "珠海" : draw.Chance(850) ? place.City : "";
        var suffix = draw.Pick(_names["suffix"]);
        var industry = draw.Pick(_names["industry." + group]);
        var stem = city + brand + industry;
        var firm = Build(place, stem + suffix, ref draw, index < 6 ? 90 : draw.Between(4, 30));
        return index % 7 == 1 ? WithVariants(firm, stem, suffix, place) : firm;
    }

    private static Firm WithVariants(Firm firm, string stem, string suffix, Place place) => new()
    {
        Name = firm.Name,
        Variants =
        [
            firm.Name.Replace('(', '（').Replace(')', '）') + (suffix[0] == '(' ? "" : "　"),
            stem + (suffix == "有限公司" ? "有限责任公司" : "有限公司"),
            string.Concat(firm.Name.Select(Traditional)),
            $"{place.English} Syntek {(uint)firm.People % 9000 + 1000} Co., Ltd.",
        ],
        Address = firm.Address,
        Postcode = firm.Postcode,
        Agency = firm.Agency,
        Agent = firm.Agent,
        People = firm.People,
        PeopleCount = firm.PeopleCount,
    };

    private static char Traditional(char c)
    {
        var at = Simplified.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : TraditionalForms[at];
    }

    private Firm NewSchool(int index)
    {
        var draw = new Pcg(Pcg.Derive(_seed, (ulong)(500_000 + index)));
        var place = draw.Chance(150) ? PlaceCatalog.Shared.Zhuhai(ref draw) : PlaceCatalog.Shared.Elsewhere(ref draw);
        var ending = draw.Chance(600) ? draw.Pick(_names["school"]) : draw.Pick(_names["institute"]);
        return Build(place, (draw.Chance(500) ? place.City : "") + NextBrand() + ending, ref draw, 160);
    }

    private Firm NewForeign(int index)
    {
        var draw = new Pcg(Pcg.Derive(_seed, (ulong)(700_000 + index)));
        var suffixes = _names["foreignsuffix"];
        var place = PlaceCatalog.Shared.Abroad(ref draw);
        return new Firm
        {
            Name = _names["foreign"][index / suffixes.Length] + suffixes[index % suffixes.Length],
            Address = AddressIn(place, ref draw, _names),
            Postcode = "0",
            Agency = draw.Pick(_names["agency"]),
            Agent = People.Person(draw.NextSeed()),
            Abroad = true,
            People = draw.NextSeed(),
            PeopleCount = 40,
        };
    }

    private Firm Build(Place place, string name, ref Pcg draw, int people) => new()
    {
        Name = name,
        Address = AddressIn(place, ref draw, _names),
        Postcode = place.Postcode,
        Agency = draw.Pick(_names["agency"]),
        Agent = People.Person(draw.NextSeed()),
        People = draw.NextSeed(),
        PeopleCount = people,
    };

    /// <summary>Three syllables that no other applicant of the run has.</summary>
    private string NextBrand()
    {
        var (first, second, third) = (_names["first"], _names["second"], _names["third"]);
        var scattered = (int)((_brand++ * 7919L) % (first.Length * second.Length * third.Length));
        return string.Concat(
            first[scattered % first.Length],
            second[scattered / first.Length % second.Length],
            third[scattered / first.Length / second.Length]);
    }
}
