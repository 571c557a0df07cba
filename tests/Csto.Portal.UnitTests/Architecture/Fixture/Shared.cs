namespace Csto.Portal.UnitTests.Architecture.Fixture.Shared;

public sealed class Link;
