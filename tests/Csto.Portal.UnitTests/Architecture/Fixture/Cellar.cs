namespace Csto.Portal.UnitTests.Architecture.Fixture.Cellar;

/// <summary>Stands in a folder that the rules of the fixture do not name.</summary>
public sealed class Barrel;
