using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Writes titles in the usual shapes.</summary>
internal sealed class TitleComposer
{
    private readonly StringBuilder _text = new(64);
    private readonly Lexis _lexis = Lexis.Shared;

    internal string Compose(in TextRecipe recipe, string[] parts, ref Pcg structure)
    {
        _text.Clear();
        switch (recipe)
        {
            case { Kind: PatentKind.Design }: _text.Append(structure.Pick(DesignCatalog.Shared.Of(recipe.Branch).Products)); break;
            case { Subject: Subject.Composition }: Composition(recipe, ref structure); break;
            case { Subject: Subject.Method }: Method(recipe, parts, ref structure); break;
            case { Subject: Subject.System }: System(recipe, ref structure); break;
            default: Device(recipe, parts, ref structure); break;
        }

        return _text.ToString();
    }

    private static string[] Heads(Branch branch) => branch.Devices.Length > 0 ? branch.Devices : branch.Compositions.Length > 0 ? branch.Compositions : branch.Systems;

    private void Device(in TextRecipe recipe, string[] parts, ref Pcg structure)
    {
        var head = structure.Pick(recipe.Branch.Devices);
        switch (structure.Next(12))
        {
            case 0: _text.Append("一种").Append(head); break;
            case 1: _text.Append("一种").Append(structure.Pick(_lexis.Slots['q'])).Append(parts[0]).Append('及').Append(structure.Chance(500) ? "使用其的" : "具有其的").Append(head); break;
            case 2: _text.Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
            case 3: _text.Append("一种").Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
            case 4: _text.Append("一种").Append(structure.Pick(recipe.Branch.Uses)).Append('用').Append(structure.Pick(_lexis.Slots['s'])).Append(head); break;
            case 5: _text.Append("一种用于").Append(structure.Pick(recipe.Branch.Uses)).Append('的').Append(head); break;
            case 6: _text.Append("一种带有").Append(parts[0]).Append('的').Append(head); break;
            case 7: _text.Append(head).Append('及').Append(structure.Chance(500) ? "其" : "").Append(parts[0]); break;
            case 8: _text.Append(structure.Pick(recipe.Branch.Uses)).Append('用').Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
            case 9: _text.Append("一种").Append(head).Append('的').Append(parts[0]).Append(structure.Chance(500) ? "结构" : ""); break;
            case 10: _text.Append("具有").Append(structure.Pick(_lexis.Slots['q'])).Append(parts[1]).Append('的').Append(head); break;
            default: _text.Append("一种便于").Append(structure.Pick(recipe.Branch.Operations)).Append('的').Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
        }
    }

    private void Method(in TextRecipe recipe, string[] parts, ref Pcg structure)
    {
        var head = structure.Pick(Heads(recipe.Branch));
        var operation = structure.Pick(recipe.Branch.Operations);
        switch (structure.Next(8))
        {
            case 0: _text.Append("一种").Append(head).Append('的').Append(operation).Append("方法"); break;
            case 1: _text.Append(head).Append(operation).Append("方法及装置"); break;
            case 2: _text.Append("一种").Append(head).Append('的').Append(structure.Pick(_lexis.Slots['q'])).Append(operation).Append("方法"); break;
            case 3: _text.Append("一种基于").Append(parts[0]).Append('的').Append(operation).Append("方法"); break;
            case 4: _text.Append("用于").Append(structure.Pick(recipe.Branch.Uses)).Append('的').Append(head).Append(operation).Append("方法"); break;
            case 5: _text.Append(head).Append('的').Append(operation).Append("工艺"); break;
            case 6: _text.Append("一种").Append(head).Append('的').Append(parts[0]).Append("制造方法"); break;
            default: _text.Append(structure.Pick(_lexis.Slots['q'])).Append(head).Append("的制备方法"); break;
        }
    }

    private void Composition(in TextRecipe recipe, ref Pcg structure)
    {
        var head = structure.Pick(recipe.Branch.Compositions);
        var materials = new Pcg(Pcg.Derive(recipe.Materials, 77));
        var material = materials.Pick(materials.Chance(500) ? recipe.Branch.Materials : _lexis.Materials);
        switch (structure.Next(8))
        {
            case 0 or 1: _text.Append("一种").Append(head).Append("及其制备方法"); break;
            case 2: _text.Append(head).Append("及其在").Append(structure.Pick(recipe.Branch.Uses)).Append("中的应用"); break;
            case 3: _text.Append("一种含").Append(material).Append('的').Append(head); break;
            case 4: _text.Append(material).Append("改性").Append(head).Append("及制备方法"); break;
            case 5: _text.Append("一种").Append(structure.Pick(recipe.Branch.Uses)).Append('用').Append(head); break;
            case 6: _text.Append("一种").Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
            default: _text.Append(head).Append("的制备工艺"); break;
        }
    }

    private void System(in TextRecipe recipe, ref Pcg structure)
    {
        var head = structure.Pick(recipe.Branch.Systems);
        switch (structure.Next(8))
        {
            case 0: _text.Append("一种").Append(head); break;
            case 1: _text.Append("一种").Append(structure.Pick(recipe.Branch.Uses)).Append('用').Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
            case 2: _text.Append("一种").Append(head).Append("及方法"); break;
            case 3: _text.Append(head).Append("、方法及存储介质"); break;
            case 4: _text.Append("基于").Append(structure.Pick(_lexis.Slots['g'])).Append('的').Append(head); break;
            case 5: _text.Append("用于").Append(structure.Pick(recipe.Branch.Uses)).Append('的').Append(head); break;
            case 6: _text.Append("一种").Append(structure.Pick(_lexis.Slots['q'])).Append(head); break;
            default: _text.Append(structure.Pick(recipe.Branch.Uses)).Append(head); break;
        }
    }
}
