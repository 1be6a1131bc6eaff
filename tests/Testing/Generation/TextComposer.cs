using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Writes title, abstract and first claim from a recipe. One instance serves one thread: it reuses its buffers.</summary>
internal sealed class TextComposer
{
    private const int MaximumParts = 8;
    private const int MaximumClauses = 28;
    private readonly StringBuilder _text = new(2048);
    private readonly TitleComposer _titles = new();
    private readonly string[] _parts = new string[MaximumParts];
    private readonly bool[] _named = new bool[MaximumParts];
    private readonly int[] _clauses = new int[MaximumClauses];
    private readonly Lexis _lexis = Lexis.Shared;
    private TextRecipe _recipe;
    private string _subject = "";
    private int _partCount;
    private int _clauseCount;

    internal ComposedText Compose(in TextRecipe recipe)
    {
        _recipe = recipe;
        var structure = new Pcg(recipe.Structure);
        ChooseParts(ref structure);
        var title = _titles.Compose(recipe, _parts, ref structure);
        _subject = SubjectOf(title, ref structure);
        if (recipe.Kind == PatentKind.Design)
        {
            return new ComposedText(title, DesignAbstract(title, ref structure), "");
        }

        ChooseClauses(ref structure);
        var summary = Abstract(ref structure);
        return new ComposedText(title, summary, Claim(title, ref structure));
    }

    private static string SubjectOf(string title, ref Pcg structure) =>
        title.StartsWith("一种", StringComparison.Ordinal) || structure.Chance(300) ? title : "一种" + title;

    private static string SectionOf(Subject subject) => subject switch
    {
        Subject.Method => "method",
        Subject.Composition => "composition",
        Subject.System => "system",
        _ => "device",
    };

    private void ChooseParts(ref Pcg structure)
    {
        _partCount = structure.Between(5, MaximumParts);
        for (var i = 0; i < _partCount; i++)
        {
            var seed = Pcg.Derive(_recipe.Parts, (ulong)i);
            var part = new Pcg((_recipe.ExchangedParts >> i & 1) == 0 ? seed : Pcg.Derive(seed, 7));
            _parts[i] = NewPart(ref part, i);
        }
    }

    private string NewPart(ref Pcg part, int taken)
    {
        while (true)
        {
            var name = AnyPart(ref part);
            if (Array.IndexOf(_parts, name, 0, taken) < 0)
            {
                return name;
            }
        }
    }

    private string AnyPart(ref Pcg part)
    {
        var own = _recipe.Branch.Parts;
        var hardware = _recipe.Subject == Subject.Device;
        return part.Next(100) switch
        {
            < 40 => part.Pick(own),
            < 68 => part.Pick(_lexis.PartQualifiers) + part.Pick(own),
            < 74 when hardware => part.Pick(_lexis.PlainParts),
            < 80 when hardware => part.Pick(_lexis.PartQualifiers) + part.Pick(_lexis.PlainParts),
            < 88 when hardware => part.Pick(_lexis.FirstSyllables) + part.Pick(_lexis.LastSyllables),
            < 98 when hardware => part.Pick(_lexis.KnownParts),
            < 90 => part.Pick(_lexis.Slots['q']) + part.Pick(own),
            _ => part.Pick(_lexis.Devices),
        };
    }

    private void ChooseClauses(ref Pcg structure)
    {
        var count = _lexis.Sections[SectionOf(_recipe.Subject)].Length;
        _clauseCount = Math.Min(MaximumClauses, count);
        for (var i = 0; i < _clauseCount; i++)
        {
            int clause;
            do
            {
                clause = structure.Next(count);
            }
            while (Array.IndexOf(_clauses, clause, 0, i) >= 0);
            _clauses[i] = clause;
        }
    }

    private string Abstract(ref Pcg structure)
    {
        _text.Clear();
        Array.Clear(_named);
        var budget = AbstractLength(ref structure);
        var reference = structure.Chance(350) ? "所述" : structure.Chance(120) ? "该" : "";
        var openings = _lexis.Sections[_recipe.Kind == PatentKind.UtilityModel ? "openmodel" : "open"];
        Render(structure.Pick(openings), 40, "");
        Enumerate(ref structure, structure.Chance(500) ? "，包括" : "，其包括", structure.Chance(600) ? "，" : "。");
        var effects = structure.Between(1, 4);
        Body(budget - (effects * 14), reference, ref structure);
        Effects(effects, ref structure);
        return _text.ToString();
    }

    private static int AbstractLength(ref Pcg structure) =>
        structure.Chance(720) ? structure.Between(235, 305) : structure.Between(130, 240);

    private void Enumerate(ref Pcg structure, string lead, string otherwise)
    {
        if (_recipe.Subject is Subject.Method or Subject.Composition || structure.Chance(300))
        {
            _text.Append(otherwise);
            return;
        }

        _text.Append(lead);
        var shown = structure.Between(2, Math.Min(4, _partCount));
        for (var i = 0; i < shown; i++)
        {
            _text.Append(i == 0 ? "" : i == shown - 1 ? "和" : "、").Append(_parts[i]);
            _named[i] = true;
        }

        _text.Append(structure.Chance(500) ? "，" : "；");
    }

    private void Body(int budget, string reference, ref Pcg structure)
    {
        var section = _lexis.Sections[SectionOf(_recipe.Subject)];
        for (var i = 0; i < _clauseCount && _text.Length < budget; i++)
        {
            Render(section[_clauses[i]], i, reference);
            _text.Append(structure.Next(10) switch { < 5 => '，', < 8 => '；', _ => '。' });
        }
    }

    private void Effects(int count, ref Pcg structure)
    {
        _text[^1] = '。';
        _text.Append(structure.Next(8) switch
        {
            0 => "本发明",
            1 => "如此",
            2 => "这样",
            3 => "该方案",
            4 => "与现有技术相比",
            5 => "由此",
            _ => "",
        });
        if (_recipe.Kind == PatentKind.UtilityModel)
        {
            _text.Replace("本发明", "本实用新型");
        }

        var section = _lexis.Sections["effect"];
        for (var i = 0; i < count; i++)
        {
            Render(structure.Pick(section), 60 + i, "");
            _text.Append('，');
        }

        _text[^1] = '。';
    }

    private string Claim(string title, ref Pcg structure)
    {
        _text.Clear();
        Array.Clear(_named);
        var budget = structure.Chance(700) ? structure.Between(190, 300) : structure.Between(110, 430);
        var lines = structure.Chance(250);
        _text.Append(structure.Chance(800) ? "1." : "1、").Append(title.StartsWith("一种", StringComparison.Ordinal) ? "" : "一种");
        _text.Append(title).Append("，其特征在于");
        Enumerate(ref structure, structure.Chance(700) ? "，包括" : "：包含", _recipe.Subject == Subject.Method ? "，包括以下步骤：" : "，");
        var section = _lexis.Sections[SectionOf(_recipe.Subject)];
        for (var i = 0; i < _clauseCount && _text.Length < budget; i++)
        {
            if (lines)
            {
                _text.Append("\n ");
            }

            Render(section[_clauses[i]], i, "所述");
            _text.Append('；');
        }

        _text[^1] = '。';
        return _text.ToString();
    }

    private string DesignAbstract(string title, ref Pcg structure)
    {
        _text.Clear();
        var section = _lexis.Sections["design"];
        _text.Append("1.本外观设计产品的名称：").Append(title).Append("。2.");
        for (var i = 1; i < 8; i++)
        {
            var pattern = i == 1 ? section[1] : section[2 + structure.Next(section.Length - 2)];
            Render(pattern, i, "");
            _text.Append('。').Append(i + 2).Append('.');
        }

        Render(section[2], 9, "");
        return _text.Append('。').ToString();
    }

    private void Render(Pattern pattern, int place, string reference)
    {
        var words = new Pcg(Pcg.Derive(_recipe.Structure, (ulong)(place + 1000)));
        var numbers = new Pcg(Pcg.Derive(_recipe.Numbers, (ulong)place));
        var materials = new Pcg(Pcg.Derive(_recipe.Materials, (ulong)place));
        var first = place % _partCount;
        _text.Append(pattern.Texts[0]);
        for (var i = 0; i < pattern.Slots.Length; i++)
        {
            var slot = pattern.Slots[i];
            switch (slot)
            {
                case 'A': AppendPart(first, reference); break;
                case 'B': AppendPart((first + 1) % _partCount, reference); break;
                case 'C': AppendPart((first + 2 + words.Next(_partCount - 2)) % _partCount, reference); break;
                case 'm': _text.Append(materials.Pick(_recipe.Branch.Materials)); break;
                case 'M': AppendMaterial(ref materials, 600); break;
                case 'N': AppendMaterial(ref materials, 750); break;
                default: AppendWord(slot, ref words, ref numbers); break;
            }

            _text.Append(pattern.Texts[i + 1]);
        }
    }

    private void AppendPart(int index, string reference)
    {
        if (_named[index])
        {
            _text.Append(reference);
        }

        _named[index] = true;
        _text.Append(_parts[index]);
    }

    private void AppendMaterial(ref Pcg materials, int general) =>
        _text.Append(materials.Pick(materials.Chance(general) ? _lexis.Materials : _recipe.Branch.Materials));

    private void AppendWord(char slot, ref Pcg words, ref Pcg numbers)
    {
        var branch = _recipe.Branch;
        switch (slot)
        {
            case 'H': _text.Append(_subject); break;
            case 'f': _text.Append(branch.Name); break;
            case 'k': _text.Append(words.Pick(words.Chance(450) ? _lexis.Slots['K'] : branch.Uses)); break;
            case 'x' or 'X': _text.Append(words.Chance(slot == 'X' ? 600 : 150) ? words.Pick(_lexis.Slots['Y']) : Goal(slot == 'X', ref words)); break;
            case 'o' or 'O': _text.Append(words.Pick(words.Chance(slot == 'O' ? 650 : 120) ? _lexis.Slots['O'] : branch.Operations)); break;
            case 'D': _text.Append(words.Pick(words.Chance(850) || branch.Devices.Length == 0 ? _lexis.Devices : branch.Devices)); break;
            case 'G': _text.Append(words.Pick(words.Chance(850) ? _lexis.Quantities : branch.Goals)); break;
            case 'g': _text.Append(words.Pick(words.Chance(500) ? _lexis.Signals : _lexis.Slots['g'])); break;
            case 'P': AppendOtherPart(ref words); break;
            default:
                if (Quantities.Knows(slot))
                {
                    Quantities.Append(_text, slot, branch.Fine, ref numbers);
                }
                else
                {
                    _text.Append(words.Pick(_lexis.Slots[slot]));
                }

                break;
        }
    }

    /// <summary>One of the goals; two slots of a sentence draw from two halves, so that they differ.</summary>
    private string Goal(bool second, ref Pcg words)
    {
        var goals = _recipe.Branch.Goals;
        var half = goals.Length / 2;
        var other = (_recipe.Structure & 1) == 0 == second;
        return goals[other ? words.Next(half) : half + words.Next(goals.Length - half)];
    }

    private void AppendOtherPart(ref Pcg words)
    {
        switch (words.Next(10))
        {
            case < 2: _text.Append(words.Pick(_lexis.PartQualifiers)).Append(words.Pick(_lexis.PlainParts)); break;
            case < 3: _text.Append(words.Pick(_lexis.PlainParts)); break;
            case < 5: _text.Append(words.Pick(_lexis.FirstSyllables)).Append(words.Pick(_lexis.LastSyllables)); break;
            case < 9: _text.Append(words.Pick(_lexis.KnownParts)); break;
            default: _text.Append(words.Pick(_recipe.Branch.Parts)); break;
        }
    }
}
