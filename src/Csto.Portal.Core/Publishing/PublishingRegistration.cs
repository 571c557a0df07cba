using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Core.Publishing.Bulk;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Core.Publishing.Remarks;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Publishing;

/// <summary>Registers the services that change publications.</summary>
public static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddScoped<Workbench>()
        .AddScoped<ContactBook>()
        .AddScoped<PersonBook>()
        .AddScoped<TopicBook>()
        .AddScoped<AbbreviationBook>()
        .AddScoped<SectionBook>()
        .AddScoped<WorkflowLetters>()
        .AddScoped<RemarkBook>()
        .AddScoped<RemarkLetters>()
        .AddScoped<PublicationWriter>()
        .AddScoped<States.StateRestorer>()
        .AddScoped<Presence.PresenceBook>()
        .AddScoped<PublicationChecks>()
        .AddScoped<Submitter>()
        .AddScoped<Approver>()
        .AddScoped<Publisher>()
        .AddScoped<UrgencyConfirmer>()
        .AddScoped<EditionScheduler>()
        .AddScoped<Preflight>()
        .AddScoped<Releases>()
        .AddScoped<Withdrawer>()
        .AddScoped<Unpublisher>()
        .AddScoped<Previewing.PreviewLinks>()
        .AddScoped<ChangeNotes>()
        .AddScoped<Translations.TranslationBook>()
        .AddScoped<BulkDesk>()
        .AddScoped<BulkChanges>()
        .AddScoped<BulkRunner>()
        .AddScoped<Proofs.ProofCatchUp>()
        .AddScoped<Proofs.KeyRegister>()
        .AddScoped<EditionBin>()
        .AddOldAddresses();
}
