DECLARE @p int = 21;
DECLARE @language varchar(8) = 'ru';
DECLARE @kind int = 1;
DECLARE @from date = '2026-01-01';
DECLARE @to date = '2026-12-31';

SELECT TOP(@p) [p].[Id], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], [p].[LastChangedAt], [p].[PhotoCount]
FROM [Publications] AS [p]
WHERE [p].[Language] = @language AND [p].[Kind] = @kind AND [p].[Visibility] = 1 AND [p].[PublishedOn] >= @from AND [p].[PublishedOn] <= @to
ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
