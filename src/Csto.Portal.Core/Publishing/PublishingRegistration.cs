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
        .AddScoped<SectionBook>()
        .AddScoped<WorkflowLetters>()
        .AddScoped<RemarkBook>()
        .AddScoped<RemarkLetters>()
        .AddScoped<PublicationWriter>()
        .AddScoped<States.StateRestorer>()
        .AddScoped<PublicationChecks>()
        .AddScoped<Submitter>()
        .AddScoped<Approver>()
        .AddScoped<Publisher>()
        .AddScoped<UrgencyConfirmer>()
        .AddScoped<Withdrawer>()
        .AddScoped<Unpublisher>()
        .AddScoped<EditionBin>();
}
