DECLARE @day date = '2026-02-13';

SELECT [p].[Id], COALESCE([p].[EnglishName], [p].[Name]), COALESCE([p].[EnglishPost], [p].[Post]), [p].[Phones], [p].[Email], COALESCE([p].[EnglishMatters], [p].[Matters]), [p].[Hours], COALESCE([p].[EnglishNote], [p].[Note])
FROM [PressContacts] AS [p]
WHERE ([p].[ValidFrom] IS NULL OR [p].[ValidFrom] <= @day) AND ([p].[ValidTo] IS NULL OR [p].[ValidTo] >= @day)
ORDER BY [p].[Position], [p].[Id]
