#if NET
using System.Runtime.InteropServices;
#endif
using TwilioCalls.Framework;

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

    /// <summary>The file itself, where a path is a symbolic link to it, be it there or not.</summary>
    public static string Resolve(string path)
    {
        try
        {
            return LinkedFile.Target(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    /// <summary>Whether somebody writes the file. It is only asked: nobody else is kept out meanwhile, and no file is made.</summary>
    /// <returns>Null where the file system cannot tell.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static bool? IsWritten(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            using var stream = OpenToRead(path);
            return IsLocked(stream);
        }
#endif
        try
        {
            // Whoever reads without letting others write is refused while somebody does, and keeps no reader out.
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1).Dispose();
            return false;
        }
        catch (IOException cause) when (IsInUse(cause))
        {
            return true;
        }
    }

    /// <summary>Whether a path leads to a file that is open for writing, and to no other: it is as long, and locked, as that one is.</summary>
    /// <param name="stream">The file. It must not be written meanwhile.</param>
    /// <param name="path">The path.</param>
    public static bool IsAt(FileStream stream, string path)
    {
#if NET
        if (!OperatingSystem.IsWindows() && IsLocked(stream) is not null)
        {
            using var there = OpenToRead(path);
            return there.Length == stream.Length && IsLocked(there) == true;
        }

        // Where the lock is the process's, another handle, closed, would take it along.
        var file = new FileInfo(Resolve(path));
        return file.Exists && (OperatingSystem.IsWindows() || file.Length == stream.Length);
#else
        // Windows lets nobody take it away.
        return File.Exists(path);
#endif
    }

    /// <summary>Closes a file that was opened for writing, and gives up its lock.</summary>
    /// <remarks>By itself the lock would stay as long as any process has the handle: one that is just being started has all, for a moment.</remarks>
    public static void Close(FileStream stream)
    {
#if NET
        if (!OperatingSystem.IsWindows() && !stream.SafeFileHandle.IsClosed)
        {
            _ = Control(stream, LinuxSetLock, MacSetLock, Unlocked, out _);
        }
#endif
        stream.Dispose();
    }

    /// <summary>Whether somebody has the file open for writing.</summary>
    public static bool IsInUse(Exception failure) => failure is JournalLockedException or IOException { HResult: SharingViolation };

    private const int SharingViolation = unchecked((int)0x80070020);

#if NET
    // Source: fcntl.h of Linux and of macOS, 64 bits.
    private const int LinuxGetLock = 36;
    private const int MacGetLock = 92;
    private const int LinuxSetLock = 37;
    private const int MacSetLock = 90;
    private const short Unlocked = 2;
    private const int InvalidArgument = 22;
    private const int NoLocks = 37;

    private static short WriteLock => (short)(OperatingSystem.IsMacOS() ? 3 : 1);

    private static void Lock(FileStream stream)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (Control(stream, LinuxSetLock, MacSetLock, WriteLock, out _) is not { } error)
        {
            return;
        }

        if (!OperatingSystem.IsMacOS() && error is InvalidArgument or NoLocks)
        {
            // A file system without such locks has those of the process.
            stream.Lock(0, 1);
            return;
        }

        throw new JournalLockedException();
    }

    private static bool? IsLocked(FileStream stream) =>
        Control(stream, LinuxGetLock, MacGetLock, WriteLock, out var kind) is null ? kind != Unlocked : null;

    /// <summary>Sets or gets the lock of the whole file.</summary>
    /// <returns>The error; null if there is none.</returns>
    private static int? Control(FileStream stream, int linuxCommand, int macCommand, short asked, out short kind)
    {
        // Start and length are 0, which is the whole file. Only where the kind of lock stands differs.
        var lockData = new byte[32];
        var isMac = OperatingSystem.IsMacOS();
        var command = isMac ? macCommand : linuxCommand;
        var kindData = lockData.AsSpan(isMac ? 20 : 0, sizeof(short));
        BitConverter.TryWriteBytes(kindData, asked);
        var descriptor = (int)stream.SafeFileHandle.DangerousGetHandle();
        // The pointer comes where a variadic function looks for it, on the stack of Apple's processors too.
        var result = isMac && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnStack(descriptor, command, 0, 0, 0, 0, 0, 0, lockData)
            : Control(descriptor, command, lockData);
        var error = Marshal.GetLastPInvokeError();
        kind = BitConverter.ToInt16(kindData);
        return result == 0 ? null : error;
    }

    // What is got is written into the same bytes; an array of these is pinned, and not copied.
    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command, [In, Out] byte[] data);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ControlOnStack(int descriptor, int command, nint a, nint b, nint c, nint d, nint e, nint f, [In, Out] byte[] data);
#endif

    private sealed class JournalLockedException() : IOException("Another process writes it.");
}
