DECLARE @p int = 1000;
DECLARE @language varchar(8) = 'ru';
DECLARE @day date = '2026-02-13';
DECLARE @sequence bigint = CAST(41 AS bigint);

SELECT TOP(@p) [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Sequence], [p].[LastChangedAt], [p].[PhotoCount], [p].[VideoCount], [p].[Language]
FROM [Publications] AS [p]
WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[PublishedOn] <= @day AND ([p].[PublishedOn] < @day OR [p].[Sequence] < @sequence)
ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
