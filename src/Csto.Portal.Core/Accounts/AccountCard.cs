using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Accounts;

/// <summary>What colleagues know of an account.</summary>
/// <param name="DisplayName">What colleagues and the journal see.</param>
/// <param name="Email">Where notices go; null for nowhere.</param>
public sealed record AccountCard(string DisplayName, string? Email)
{
    internal List<FieldProblem> Check()
    {
        var problems = new List<FieldProblem>();
        if (DisplayName.Trim() is not { Length: > 0 and <= Limits.Name })
            problems.Add(new(nameof(DisplayName), $"Напишите имя и фамилию, не длиннее {Limits.Name} знаков: их увидят коллеги и журнал."));
        if (EmailAddress.WhatIsWrongWith(Email) is { } words)
            problems.Add(new(nameof(Email), words));
        return problems;
    }

    /// <returns>What has changed, as the journal tells it.</returns>
    internal List<FieldChange> WriteTo(PortalUser user)
    {
        var (name, email) = (DisplayName.Trim(), EmailAddress.Clean(Email));
        var changes = new List<FieldChange>();
        if (user.DisplayName != name)
            changes.Add(new("Имя", user.DisplayName, name));
        if (user.Email != email)
            changes.Add(new("Почта", user.Email, email));
        (user.DisplayName, user.Email, user.NormalizedEmail) = (name, email, email?.ToUpperInvariant());
        return changes;
    }
}
