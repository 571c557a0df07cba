using System.Globalization;
using Csto.Portal.Core.Notices;
using Csto.Portal.IntegrationTests.Startup;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Notices;

public sealed class RestartTests
{
    [FactWhereSmtpServer]
    public async Task Portal_KilledWhileTheServerWasAway_SendsTheLetterOnceAfterItsRestart()
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        var port = MailTrap.FreePort();
        (string, string)[] settings =
        [
            ("Portal__DataFolder", database.Folder),
            ("Portal__Mail__Host", "127.0.0.1"),
            ("Portal__Mail__Port", port.ToString(CultureInfo.InvariantCulture)),
            ("Portal__Mail__Security", "None"),
            ("Portal__Mail__From", "portal@press.test"),
        ];
        await using (var db = database.Open())
        {
            await new Outbox(db, new(true, new Uri("https://portal.test")), TimeProvider.System).AddAsync(PostOffice.Letter, default);
            await db.SaveChangesAsync();
        }

        await using (var portal = PortalProcess.Start(database.Folder, settings))
        {
            await portal.GreetingAsync();
            await FailedAsync(database);
        }

        await using var trap = await MailTrap.OpenAsync(port);
        await using (var db = database.Open())
            await db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, m => m.CreatedAt));
        await using (var portal = PortalProcess.Start(database.Folder, settings))
        {
            (await trap.FirstAsync()).Subject.ShouldBe(PostOffice.Letter.Subject);
            (await portal.TerminateAsync()).ShouldBe(0);
        }

        trap.Letters.Count.ShouldBe(1);
        await using var after = database.Open();
        (await after.OutboxMessages.SingleAsync()).SentAt.ShouldNotBeNull();
    }

    private static async Task FailedAsync(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            await using (var db = database.Open())
            {
                if (await db.OutboxMessages.AnyAsync(m => m.LastError != null, patience.Token))
                    return;
            }

            await Task.Delay(100, patience.Token);
        }
    }
}
