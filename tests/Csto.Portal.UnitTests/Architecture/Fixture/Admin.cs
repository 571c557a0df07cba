namespace Csto.Portal.UnitTests.Architecture.Fixture.Admin;

/// <summary>What <see cref="Site.Page"/> may not touch.</summary>
public class Editor
{
    public static Editor Open() => new();
}

public sealed class FaultException : Exception;

public enum Right
{
    None,
}
