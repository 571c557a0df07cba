DECLARE @slug varchar(80) = 'p-arsenev';

SELECT [p].[Id]
FROM [Persons] AS [p]
WHERE [p].[Slug] = @slug
