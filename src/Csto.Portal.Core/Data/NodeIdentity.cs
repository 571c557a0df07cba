using System.Reflection;

namespace Csto.Portal.Core.Data;

/// <summary>Who this process is among those on its database.</summary>
/// <param name="Id">Of this start.</param>
/// <param name="Name">Of the machine or container, for people.</param>
/// <param name="Release">Of the program.</param>
/// <param name="Joins">Whether it serves readers and says so to the others; a verb does not.</param>
public sealed record NodeIdentity(Guid Id, string Name, string Release, bool Joins)
{
    /// <summary>Of the program that runs, with its commit.</summary>
    public static string ThisRelease { get; } =
        typeof(NodeIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static NodeIdentity OfThisProcess(bool joins) => new(Guid.NewGuid(), Environment.MachineName, ThisRelease, joins);
}
