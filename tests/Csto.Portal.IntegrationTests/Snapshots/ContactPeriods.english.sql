SELECT [p].[Id], COALESCE([p].[EnglishName], [p].[Name]), COALESCE([p].[EnglishPost], [p].[Post]), [p].[Phones], [p].[Email], COALESCE([p].[EnglishMatters], [p].[Matters]), [p].[Hours], COALESCE([p].[EnglishNote], [p].[Note]), [p].[ValidFrom], [p].[ValidTo]
FROM [PressContacts] AS [p]
ORDER BY [p].[Position], [p].[Id]
