DECLARE @photos1 varchar(64) = '0123456789ab';

SELECT [m].[Sha256], [m].[ContentType], [m].[Width], [m].[Height], [m].[Author], [m].[TakenOn], [m].[Place]
FROM [MediaAssets] AS [m]
WHERE [m].[Sha256] = @photos1
