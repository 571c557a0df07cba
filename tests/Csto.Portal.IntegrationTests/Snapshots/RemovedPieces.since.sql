DECLARE @p int = 21;
DECLARE @language varchar(8) = 'ru';
DECLARE @from datetime2 = '2026-02-12T21:00:00.0000000Z';

SELECT TOP(@p) [p].[Id], [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[LastChangedAt], [p].[GoneExplanation]
FROM [Publications] AS [p]
WHERE [p].[Language] = @language AND [p].[Visibility] = 2 AND [p].[LastChangedAt] >= @from
ORDER BY [p].[LastChangedAt], [p].[Id]
