DECLARE @topic int = 3;
DECLARE @language varchar(8) = 'ru';
DECLARE @last date = '2026-02-13';
DECLARE @day date = '2026-02-13';
DECLARE @sequence bigint = CAST(41 AS bigint);

SELECT [p].[Id], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], [p].[Sequence], [e].[Title], CASE
    WHEN [p].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [p0].[PublicationId]
    FROM [PublicationTopics] AS [p0]
    WHERE [p0].[TopicId] = @topic AND [p0].[Language] = @language AND [p0].[PublishedOn] <= @last AND ([p0].[PublishedOn] < @day OR [p0].[Sequence] < @sequence)
    ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
)
