namespace Csto.Portal.Web.Shared;

/// <param name="Local">The first address the portal listens on, as reached from this machine.</param>
public sealed record ListeningAddress(Uri Local);
