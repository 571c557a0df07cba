DECLARE @language varchar(8) = 'ru';
DECLARE @others1 int = 2;
DECLARE @others2 int = 3;
DECLARE @day date = '2026-02-13';
DECLARE @slug varchar(80) = 'zasedanie';

SELECT [p].[Visibility], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[GoneExplanation], [p].[Language]
FROM [Publications] AS [p]
WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[Kind] IN (@others1, @others2) AND [p].[PublishedOn] = @day AND [p].[Slug] = @slug
ORDER BY [p].[Kind]
