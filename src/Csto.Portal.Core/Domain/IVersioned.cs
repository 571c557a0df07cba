namespace Csto.Portal.Core.Domain;

/// <summary>Carries a concurrency token that is renewed at every save, on every engine alike.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
