DECLARE @p int = 21;
DECLARE @language varchar(8) = 'ru';
DECLARE @from date = '2026-02-13';
DECLARE @since datetime2 = '2026-02-12T21:00:00.0000000Z';

SELECT [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p0].[Language], [p0].[FirstLiveAt], [p0].[LastChangedAt], [e].[Title]
FROM (
    SELECT TOP(@p) [p].[FirstLiveAt], [p].[Kind], [p].[Language], [p].[LastChangedAt], [p].[LiveEditionId], [p].[PublishedOn], [p].[Sequence], [p].[Slug]
    FROM [Publications] AS [p]
    WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[PublishedOn] >= @from AND [p].[FirstLiveAt] >= @since AND [p].[WithdrawnAt] IS NULL
    ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
) AS [p0]
LEFT JOIN [Editions] AS [e] ON [p0].[LiveEditionId] = [e].[Id]
ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
