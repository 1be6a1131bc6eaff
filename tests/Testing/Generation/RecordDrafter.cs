using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Draws one record after the other.</summary>
internal sealed class RecordDrafter
{
    private readonly GenerationOptions _options;
    private readonly Branch[] _branches;
    private readonly double[] _branchSums;
    private readonly TextComposer _composer = new();
    private readonly StringBuilder _text = new(64);
    private Pcg _draw;

    internal RecordDrafter(GenerationOptions options)
    {
        _options = options;
        var all = Branch.Load();
        _branches = options.Cluster is { } cluster ? [.. all.Where(branch => branch.Cluster == cluster)] : all;
        _branchSums = new double[_branches.Length];
        var sum = 0.0;
        for (var i = 0; i < _branches.Length; i++)
        {
            _branchSums[i] = sum += _branches[i].Weight;
        }

        Calendar = new FilingCalendar(_branches);
        Firms = new FirmCatalog(options.Seed, options.Firms, _branches);
        _draw = new Pcg(options.Seed);
    }

    internal FilingCalendar Calendar { get; }

    internal FirmCatalog Firms { get; }

    internal Numbering Numbers { get; } = new();

    internal Branch[] Branches => _branches;

    /// <summary>The next record; null where it would be published after the cut-off.</summary>
    internal SyntheticPatent? Next()
    {
        var branch = NextBranch();
        var kind = NextKind(branch);
        var filed = Calendar.Filing(branch, ref _draw);
        var published = kind == PatentKind.Invention
            ? FilingCalendar.FirstPublication(filed, ref _draw)
            : FilingCalendar.Registration(filed, kind == PatentKind.Design, ref _draw);
        if (published > _options.CutOff)
        {
            return null;
        }

        var firm = NextFirm(branch, kind);
        var recipe = new TextRecipe(branch, kind, NextSubject(branch, kind), _draw.NextSeed());
        return Draft(recipe, firm, filed, published);
    }

    /// <summary>The record of one recipe, firm and pair of days.</summary>
    internal SyntheticPatent Draft(in TextRecipe recipe, Firm firm, DateOnly filed, DateOnly published)
    {
        var text = _composer.Compose(recipe);
        var national = firm.Abroad && recipe.Kind == PatentKind.Invention && _draw.Chance(500);
        var type = recipe.Kind switch { PatentKind.UtilityModel => 2, PatentKind.Design => 3, _ => national ? 8 : 1 };
        // A national phase enters up to thirty months after its filing day, and is numbered by the year of entry.
        var numbered = national ? Math.Min(filed.AddMonths(20).Year, published.Year) : filed.Year;
        var design = recipe.Kind == PatentKind.Design;
        return new SyntheticPatent
        {
            Application = Numbers.Application(numbered, type),
            Publication = "CN" + Numbers.Publication(design ? 3 : type == 2 ? 2 : 1, published) + (design ? "S" : type == 2 ? "U" : "A"),
            Kind = recipe.Kind switch { PatentKind.UtilityModel => "实用新型", PatentKind.Design => "外观设计", _ => "发明申请" },
            FilingDate = filed,
            PublicationDate = published,
            Ipc = design ? "" : Classes(recipe.Branch),
            Locarno = design ? DesignCatalog.Shared.Of(recipe.Branch).Locarno : "",
            Applicants = Applicants(firm, recipe.Branch),
            Inventors = Firms.People.Inventors(firm, 6, ref _draw),
            Title = text.Title,
            Abstract = text.Abstract,
            Claim = text.Claim,
            Address = firm.Address,
            Postcode = firm.Postcode,
            Agency = firm.Agency,
            Agent = firm.Agency.Length == 0 ? "" : firm.Agent,
            Priority = firm.Abroad ? ForeignPriority(filed) : "",
            Cluster = recipe.Branch.Cluster,
            Branch = recipe.Branch.Name,
        };
    }

    /// <summary>The grant of a published invention, where one came in time; the nine digits stay.</summary>
    internal SyntheticPatent? GrantOf(SyntheticPatent application)
    {
        if (application.Kind != "发明申请" || !_draw.Chance(480))
        {
            return null;
        }

        var granted = FilingCalendar.Grant(application.FilingDate!.Value, application.PublicationDate!.Value, ref _draw);
        return granted > _options.CutOff ? null : Granted(application, granted);
    }

    /// <summary>The grant of <paramref name="application"/> on a given day.</summary>
    internal static SyntheticPatent Granted(SyntheticPatent application, DateOnly day) => application with
    {
        Publication = string.Concat(application.Publication.AsSpan(0, application.Publication.Length - 1), "B"),
        PublicationDate = day,
        Kind = "发明授权",
    };

    internal TextRecipe Recipe(Branch branch, PatentKind kind) => new(branch, kind, NextSubject(branch, kind), _draw.NextSeed());

    private Branch NextBranch()
    {
        var at = Array.BinarySearch(_branchSums, _draw.NextFraction() * _branchSums[^1]);
        return _branches[at >= 0 ? at : ~at];
    }

    private PatentKind NextKind(Branch branch)
    {
        var weights = branch.SubjectWeights;
        var hardware = (weights[0] + (weights[3] / 2)) * 1000 / weights.Sum();
        var draw = _draw.Next(1000);
        return draw < hardware * 4 / 10 ? PatentKind.UtilityModel
            : draw < (hardware * 4 / 10) + 60 && DesignCatalog.Shared.Has(branch) ? PatentKind.Design
            : PatentKind.Invention;
    }

    private Subject NextSubject(Branch branch, PatentKind kind)
    {
        var weights = branch.SubjectWeights;
        if (kind == PatentKind.UtilityModel)
        {
            return branch.Devices.Length == 0 || (branch.Systems.Length > 0 && _draw.Chance(120)) ? Subject.System : Subject.Device;
        }

        var draw = _draw.Next(weights[0] + weights[1] + weights[2] + weights[3]);
        var subject = 0;
        while (draw >= weights[subject])
        {
            draw -= weights[subject++];
        }

        return (Subject)subject switch
        {
            Subject.Device when branch.Devices.Length > 0 => Subject.Device,
            Subject.Composition when branch.Compositions.Length > 0 => Subject.Composition,
            Subject.System when branch.Systems.Length > 0 => Subject.System,
            _ => Subject.Method,
        };
    }

    private Firm NextFirm(Branch branch, PatentKind kind) => _draw.Next(100) switch
    {
        < 8 => Firms.Person(ref _draw),
        < 21 => Firms.School(ref _draw),
        < 30 when kind != PatentKind.UtilityModel => Firms.Foreign(ref _draw),
        _ => Firms.Of(branch.Group, ref _draw),
    };

    private string Applicants(Firm firm, Branch branch)
    {
        var name = _options.NameVariants && firm.Variants.Length > 0 && _draw.Chance(350) ? _draw.Pick(firm.Variants) : firm.Name;
        var others = _draw.Next(1000) switch { < 860 => 0, < 975 => 1, < 995 => 2, _ => 3 };
        if (others == 0)
        {
            return name;
        }

        _text.Clear().Append(name);
        var last = firm;
        for (var i = 0; i < others; i++)
        {
            // Schools and firms by turns, so that nobody is named twice.
            var other = i % 2 == 0 ? Firms.Of(branch.Group, ref _draw) : Firms.School(ref _draw);
            if (other != firm && other != last && i < 2)
            {
                _text.Append(';').Append(other.Name);
                last = other;
            }
            else if (i == 2)
            {
                _text.Append(';').Append(Firms.Person(ref _draw).Name);
            }
        }

        return _text.ToString();
    }

    private string Classes(Branch branch)
    {
        var count = _draw.Next(10) switch { < 4 => 1, < 7 => 2, < 9 => 3, _ => 4 };
        var at = _draw.Next(branch.Ipc.Length);
        if (count == 1)
        {
            return branch.Ipc[at];
        }

        _text.Clear();
        for (var i = 0; i < Math.Min(count, branch.Ipc.Length); i++)
        {
            _text.Append(i == 0 ? "" : ";").Append(branch.Ipc[(at + (i * 2)) % branch.Ipc.Length]);
        }

        return _text.ToString();
    }

    private string ForeignPriority(DateOnly filed)
    {
        var day = filed.AddDays(-_draw.Between(200, 365));
        var date = day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
        return _draw.Next(4) switch
        {
            0 => $"{day.Year}-{_draw.Between(100000, 299999)} {date} JP",
            1 => $"{_draw.Between(13, 18)}/{_draw.Between(100, 999)},{_draw.Between(100, 999)} {date} US",
            2 => $"10-{day.Year}-0{_draw.Between(100000, 199999)} {date} KR",
            _ => $"{day.Year % 100}{_draw.Between(100000, 299999)}.{_draw.Between(0, 9)} {date} EP",
        };
    }
}
