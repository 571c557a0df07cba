DECLARE @p int = 21;
DECLARE @language varchar(8) = 'ru';
DECLARE @from datetime2 = '2026-02-13T09:00:00.0000000Z';
DECLARE @at datetime2 = '2026-02-13T09:00:00.0000000Z';
DECLARE @id int = 41;

SELECT TOP(@p) [p].[Id], [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[LastChangedAt], [p].[GoneExplanation]
FROM [Publications] AS [p]
WHERE [p].[Language] = @language AND [p].[Visibility] = 2 AND [p].[LastChangedAt] >= @from AND ([p].[LastChangedAt] > @at OR [p].[Id] > @id)
ORDER BY [p].[LastChangedAt], [p].[Id]
