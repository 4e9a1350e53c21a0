#if NET
using System.Runtime.InteropServices;
#endif

namespace TwilioCalls.Campaigns.Framework;

/// <summary>Opens a file that one process writes and any may read.</summary>
/// <remarks>
/// Windows keeps other writers out by the file's sharing mode. Elsewhere .NET has locks that would keep readers out as well, or
/// that another handle of this process, closed, takes along; so the lock is that of the open file description.
/// </remarks>
internal static class JournalHandle
{
    /// <summary>Opens the file for writing, and makes it if there is none, for its owner only.</summary>
    /// <exception cref="IOException">It cannot be opened, or another process writes it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static FileStream OpenToWrite(string path)
    {
#if NET
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var stream = new FileStream(path, options);
        try
        {
            Lock(stream);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
#else
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
#endif
    }

    /// <summary>Opens the file for reading, also while it is written.</summary>
    public static FileStream OpenToRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <summary>Whether somebody has the file open for writing.</summary>
    public static bool IsInUse(Exception failure) => failure is JournalLockedException or IOException { HResult: SharingViolation };

    private const int SharingViolation = unchecked((int)0x80070020);

#if NET
    // Source: fcntl.h of Linux and of macOS, 64 bits.
    private const int LinuxSetLock = 37;
    private const int MacSetLock = 90;
    private const short LinuxWriteLock = 1;
    private const short MacWriteLock = 3;
    private const int InvalidArgument = 22;
    private const int NoLocks = 37;

    private static void Lock(FileStream stream)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var lockData = new byte[32];
        var isMac = OperatingSystem.IsMacOS();
        var command = isMac ? MacSetLock : LinuxSetLock;
        // The whole file: start and length are 0. Only where the kind of lock stands differs.
        BitConverter.TryWriteBytes(lockData.AsSpan(isMac ? 20 : 0), isMac ? MacWriteLock : LinuxWriteLock);
        var descriptor = (int)stream.SafeFileHandle.DangerousGetHandle();
        // The pointer comes where a variadic function looks for it, on the stack of Apple's processors too.
        var result = isMac && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnStack(descriptor, command, 0, 0, 0, 0, 0, 0, lockData)
            : Control(descriptor, command, lockData);
        if (result == 0)
        {
            return;
        }

        var error = Marshal.GetLastPInvokeError();
        if (!OperatingSystem.IsMacOS() && error is InvalidArgument or NoLocks)
        {
            // A file system without such locks has those of the process.
            stream.Lock(0, 1);
            return;
        }

        throw new JournalLockedException();
    }

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command, byte[] data);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ControlOnStack(int descriptor, int command, nint a, nint b, nint c, nint d, nint e, nint f, byte[] data);
#endif

    private sealed class JournalLockedException() : IOException("Another process writes it.");
}
