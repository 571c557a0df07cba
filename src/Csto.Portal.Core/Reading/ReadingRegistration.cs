using Csto.Portal.Core.Reading.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Reading;

public static class ReadingRegistration
{
    /// <summary>Needs the data and a <see cref="TimeProvider"/> to be registered.</summary>
    public static IServiceCollection AddPortalReading(this IServiceCollection services) =>
        services
            .AddScoped<HomeReader>()
            .AddScoped<ListReader>()
            .AddScoped<PublicationPages>()
            .AddScoped<EditionReader>()
            .AddScoped<ProofReader>()
            .AddScoped<VerifyReader>()
            .AddScoped<SigningReader>()
            .AddScoped<PersonReader>()
            .AddScoped<PressReader>()
            .AddScoped<AddressReader>()
            .AddScoped<MediaReader>()
            .AddScoped<PhotoReader>()
            .AddScoped<GalleryReader>()
            .AddScoped<PieceReader>()
            .AddScoped<RemovalReader>()
            .AddScoped<PieceNames>()
            .AddScoped<ContactReader>()
            .AddScoped<FeedReader>()
            .AddScoped<SiteMapReader>()
            .AddScoped<SearchReader>()
            .AddScoped<SearchLists>()
            .AddScoped<TableReader>()
            .AddScoped<Suggestions>()
            .AddScoped<DeskReader>()
            .AddScoped<PlannerReader>()
            .AddScoped<BulkReader>()
            .AddScoped<UrgencyReader>()
            .AddScoped<ChoiceReader>()
            .AddScoped<HistoryReader>()
            .AddScoped<RemarkReader>()
            .AddScoped<BoardReader>()
            .AddScoped<StateReader>()
            .AddScoped<JournalReader>()
            .AddScoped<StatusReader>()
            .AddScoped<SiteNow>()
            .AddSingleton<GenerationMemory>();
}
