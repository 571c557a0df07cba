DECLARE @p int = 1000;
DECLARE @language varchar(8) = 'ru';

SELECT TOP(@p) [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Sequence], [p].[LastChangedAt], [p].[PhotoCount], [p].[VideoCount], [p].[Language]
FROM [Publications] AS [p]
WHERE [p].[Language] = @language AND [p].[Visibility] = 1
ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
