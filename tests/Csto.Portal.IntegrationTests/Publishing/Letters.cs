using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>Letters of the workflow, and people to write to.</summary>
internal static class Letters
{
    public static readonly NoticeOptions Options = new(true, new Uri("https://portal.test")) { EditorRoles = [Roles.Editor, Roles.Administrator] };

    public static WorkflowLetters Of(PortalDbContext db, TimeProvider clock) => new(db, new Outbox(db, Options, clock), Options);

    /// <summary>An account of the role, with an address under its name.</summary>
    public static Task<Actor> HireAsync(this Desk desk, string name, string role) => desk.With(async db =>
    {
        var user = new PortalUser { UserName = name, DisplayName = name, Email = $"{name}@press.test", CreatedAt = desk.Clock.Now.UtcDateTime };
        db.Users.Add(user);
        var held = await db.Roles.SingleOrDefaultAsync(r => r.Name == role) ?? db.Roles.Add(new(role) { NormalizedName = role.ToUpperInvariant() }).Entity;
        await db.SaveChangesAsync();
        db.UserRoles.Add(new IdentityUserRole<int> { UserId = user.Id, RoleId = held.Id });
        await db.SaveChangesAsync();
        return new Actor(user.Id, name);
    });

    /// <summary>To whom about what, in the order they were written.</summary>
    public static Task<List<string>> LettersAsync(this Desk desk) =>
        desk.With(db => db.OutboxMessages.OrderBy(m => m.Id).Select(m => m.ToName + ": " + m.Subject).ToListAsync());
}
