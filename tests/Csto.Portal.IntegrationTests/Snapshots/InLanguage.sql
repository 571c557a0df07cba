DECLARE @language varchar(8) = 'en';
DECLARE @kind int = 1;
DECLARE @day date = '2026-02-13';
DECLARE @slug varchar(80) = 'zasedanie';

SELECT [e].[Title], COALESCE([p].[TranslationOfId], [p].[Id])
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[Kind] = @kind AND [p].[PublishedOn] = @day AND [p].[Slug] = @slug
