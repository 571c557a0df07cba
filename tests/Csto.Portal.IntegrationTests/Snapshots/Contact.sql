DECLARE @id int = 1;

SELECT [p].[Name], [p].[Post], [p].[Phones], [p].[Email], [p].[Matters], [p].[Hours], [p].[Note], [p].[ValidFrom], [p].[ValidTo]
FROM [PressContacts] AS [p]
WHERE [p].[Id] = @id
