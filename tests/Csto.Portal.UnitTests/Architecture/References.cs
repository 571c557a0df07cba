namespace Csto.Portal.UnitTests.Architecture;

/// <summary>
/// A top-level type, nested ones folded into it. <paramref name="Path"/> is the path of the Razor view that the type was compiled from,
/// <paramref name="IsGenerated"/> says that a compiler or a source generator made the type.
/// </summary>
internal sealed record TypeId(string Assembly, string Namespace, string Name, string? Path = null, bool IsGenerated = false)
{
    public override string ToString() => Path ?? (Namespace.Length == 0 ? Name : $"{Namespace}.{Name}");
}

/// <summary>One mention: <paramref name="Member"/> of the type <paramref name="From"/> names the type <paramref name="To"/>.</summary>
internal sealed record Reference(TypeId From, string Member, TypeId To);

/// <summary>A string literal in a method body.</summary>
internal sealed record Literal(TypeId From, string Member, string Text);

/// <summary>All that the checks want to know of one built assembly.</summary>
internal sealed record AssemblyReferences(
    string Name, IReadOnlyList<TypeId> Types, IReadOnlyList<Reference> References, IReadOnlyList<Literal> Literals)
{
    /// <summary>Reads an assembly that lies beside the tests.</summary>
    public static AssemblyReferences Of(string assemblyName)
    {
        using var file = File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, assemblyName + ".dll"));
        return ReferenceReader.Read(file);
    }
}
