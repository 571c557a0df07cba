DECLARE @key char(12) = '0123456789ab';

SELECT [m].[Sha256], [m].[Kind], COALESCE([m].[PublicType], [m].[ContentType]), [m].[Bytes], COALESCE([m].[PublicWidth], [m].[Width]), COALESCE([m].[PublicHeight], [m].[Height]), [m].[FileName], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[Alt]
END, [m].[Caption], [m].[Credit], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[EnglishAlt]
END, [m].[EnglishCaption], [m].[EnglishCredit], [m].[Width], [m].[Height], [m].[Colour], [m].[Focus], [m].[CardFocus], [m].[VariantsMade], [m].[Seconds]
FROM [MediaAssets] AS [m]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL
