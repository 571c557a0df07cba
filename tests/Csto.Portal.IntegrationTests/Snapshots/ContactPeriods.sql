SELECT [p].[Id], [p].[Name], [p].[Post], [p].[Phones], [p].[Email], [p].[Matters], [p].[Hours], [p].[Note], [p].[ValidFrom], [p].[ValidTo]
FROM [PressContacts] AS [p]
ORDER BY [p].[Position], [p].[Id]
