using Csto.Portal.Web.Admin.Rescue;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>The second step of a sign-in.</summary>
/// <param name="Step">The first one, sealed.</param>
/// <param name="HasApp">A code of an app is possible.</param>
/// <param name="HasPasskey">So is a passkey.</param>
public sealed record CodePage(string Step, bool HasApp, bool HasPasskey) : DeskPage
{
    public override string Title => "Второй шаг входа";

    /// <summary>Where to go afterwards, as asked; checked when it is used.</summary>
    public string? From { get; init; }

    /// <summary>What was being written when the session ended.</summary>
    public KeptForm? Kept { get; init; }
}
