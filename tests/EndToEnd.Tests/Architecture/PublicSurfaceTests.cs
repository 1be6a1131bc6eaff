using System.Reflection;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

/// <summary>What the product shows to those who build on it.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const int MostExceptions = 5;

    private static readonly string[] Adapted = ["Lucene", "J2N", "Parquet", "DuckDB", "ExcelDataReader", "MathNet"];

    public static TheoryData<string> Assemblies => [.. Product.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicSignatures_NameNoAdaptedLibrary(string name)
    {
        var foreign =
            from type in Product.Load(name).GetExportedTypes()
            from shown in Signature(type)
            where Adapted.Any(library => shown.Assembly.GetName().Name!.StartsWith(library, StringComparison.Ordinal))
            select $"{type.FullName} shows {shown.FullName}";

        Assert.Empty(foreign);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void StaticFields_DoNotChange(string name)
    {
        var changing =
            from type in Product.Load(name).WrittenTypes()
            from field in type.GetFields(Declared)
            where field.IsStatic && !field.IsLiteral && !field.IsInitOnly && !field.Name.Contains('<', StringComparison.Ordinal)
            select $"{type.FullName}.{field.Name}";

        Assert.Empty(changing);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void StaticProperties_HaveNoSetter(string name)
    {
        var changing =
            from type in Product.Load(name).WrittenTypes()
            from property in type.GetProperties(Declared)
            where property.SetMethod is { IsStatic: true }
            select $"{type.FullName}.{property.Name}";

        Assert.Empty(changing);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Classes_AreSealedOrHaveHeirs(string name)
    {
        var parents = Product.Assemblies.SelectMany(Product.WrittenTypes).Select(type => Open(type.BaseType)).ToHashSet();

        var open = Product.Load(name).WrittenTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !parents.Contains(type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void AbstractClasses_AreInheritedHereOnly(string name)
    {
        var open =
            from type in Product.Load(name).GetExportedTypes()
            where type is { IsClass: true, IsAbstract: true, IsSealed: false }
            from constructor in type.GetConstructors(Declared)
            where (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly) && !Copies(constructor, type)
            select type.FullName;

        Assert.Empty(open);
    }

    [Fact]
    public void Exceptions_AreFew()
    {
        var own = Product.Assemblies.SelectMany(Product.WrittenTypes).Where(type => type.IsAssignableTo(typeof(Exception))).ToList();

        Assert.InRange(own.Count, 1, MostExceptions);
        Assert.All(own, type => Assert.True(type.IsAssignableTo(typeof(AnalyticsException)), $"{type} is no AnalyticsException"));
    }

    /// <summary>Every type that whoever uses <paramref name="type"/> or inherits from it gets to see.</summary>
    private static IEnumerable<Type> Signature(Type type) =>
        Parts([type.BaseType, .. type.GetInterfaces(), .. type.GetMembers(Declared).SelectMany(OfMember)]).Distinct();

    private static IEnumerable<Type?> OfMember(MemberInfo member) => member switch
    {
        MethodBase { IsPublic: false, IsFamily: false, IsFamilyOrAssembly: false } => [],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [field.FieldType],
        // Properties and events show what their accessors do.
        _ => [],
    };

    private static IEnumerable<Type> Parts(IEnumerable<Type?> types) => types.OfType<Type>().SelectMany(type =>
        type.HasElementType ? Parts([type.GetElementType()])
        : type.IsGenericType ? Parts(type.GetGenericArguments()).Append(type)
        : [type]);

    /// <summary>The compiler gives every record a constructor that copies; it opens nothing, for it wants a record.</summary>
    private static bool Copies(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static Type? Open(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;
}
