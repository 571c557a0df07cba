DECLARE @day date = '2026-02-13';

SELECT [p].[Id], [p].[Name], [p].[Post], [p].[Phones], [p].[Email], [p].[Matters], [p].[Hours], [p].[Note]
FROM [PressContacts] AS [p]
WHERE ([p].[ValidFrom] IS NULL OR [p].[ValidFrom] <= @day) AND ([p].[ValidTo] IS NULL OR [p].[ValidTo] >= @day)
ORDER BY [p].[Position], [p].[Id]
