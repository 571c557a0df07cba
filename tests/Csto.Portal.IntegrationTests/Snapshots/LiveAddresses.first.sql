DECLARE @p int = 1000;

SELECT TOP(@p) [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Sequence], [p].[LastChangedAt], [p].[PhotoCount], [p].[VideoCount]
FROM [Publications] AS [p]
WHERE [p].[Language] = 'ru' AND [p].[Visibility] = 1
ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
