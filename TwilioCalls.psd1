@{
    RootModule             = 'TwilioCalls.psm1'
    # The one place of the version, with Prerelease below: assemblies and package take it from here.
    ModuleVersion          = '0.1.0'
    GUID                   = '6d5f3f5e-0c3b-4c53-9a55-0d2f6b0f7f5a'
    Author                 = 'The TwilioCalls authors'
    CompanyName            = 'The TwilioCalls authors'
    Copyright              = '(c) The TwilioCalls authors. MIT licence.'
    Description            = "Twilio's Calls REST API in PowerShell: create, list, end, redirect and delete calls, safely and in bulk."

    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Core', 'Desktop')
    DotNetFrameworkVersion = '4.7.2'

    FormatsToProcess       = @('TwilioCalls.Format.ps1xml')

    CmdletsToExport        = @(
        'Connect-Twilio'
        'Disconnect-Twilio'
        'Export-TwilioCallReport'
        'Get-TwilioCall'
        'Get-TwilioCampaign'
        'Get-TwilioContext'
        'Invoke-TwilioCampaign'
        'Measure-TwilioCall'
        'New-TwilioCall'
        'New-TwilioContext'
        'Remove-TwilioCall'
        'Set-TwilioCall'
        'Stop-TwilioCampaign'
        'Trace-TwilioCall'
        'Wait-TwilioCall'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()

    # No HelpInfoUri: the help is complete in the module, and Update-Help has nothing to fetch.
    PrivateData            = @{
        PSData = @{
            # Letters and digits, such as preview1; none for a release.
            Prerelease   = ''
            Tags         = @(
                'Twilio', 'Voice', 'Telephony', 'Phone', 'Calls', 'Campaign', 'REST'
                'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS'
            )
            ProjectUri   = 'https://github.com/twiliocalls/twiliocalls'
            LicenseUri   = 'https://github.com/twiliocalls/twiliocalls/blob/main/LICENSE'
            IconUri      = 'https://raw.githubusercontent.com/twiliocalls/twiliocalls/main/docs/images/icon.png'
            # The build puts the version's section of CHANGELOG.md here.
            ReleaseNotes = ''
        }
    }
}
