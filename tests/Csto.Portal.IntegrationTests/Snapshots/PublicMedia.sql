DECLARE @key char(12) = '0123456789ab';

SELECT [m].[Sha256], [m].[Kind], COALESCE([m].[PublicType], [m].[ContentType]), [m].[Bytes], COALESCE([m].[PublicWidth], [m].[Width]), COALESCE([m].[PublicHeight], [m].[Height]), [m].[FileName], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[Alt]
END, [m].[Caption], [m].[Credit], [m].[Width], [m].[Height], [m].[Colour], [m].[Focus], [m].[CardFocus], [m].[VariantsMade]
FROM [MediaAssets] AS [m]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e]
    INNER JOIN [Editions] AS [e0] ON [e].[EditionId] = [e0].[Id]
    INNER JOIN [Publications] AS [p] ON [e0].[PublicationId] = [p].[Id]
    WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e].[EditionId] OR ([e0].[MajorNumber] IS NOT NULL AND [e0].[State] = 60)) AND [e].[MediaAssetId] = [m].[Id])
