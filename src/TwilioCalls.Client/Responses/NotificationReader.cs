using System.Text.Json;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Reads a notification. What is missing, or of another kind than expected, is null.</summary>
internal static class NotificationReader
{
    /// <param name="reader">The reader, at the start of the object.</param>
    public static CallNotification Read(ref Utf8JsonReader reader)
    {
        var notification = new CallNotification();
        while (reader.NextName())
        {
            var name = reader.GetTolerantString();
            reader.Read();
            var value = JsonValue.Read(ref reader);
            switch (name)
            {
                case "sid":
                    notification.Sid = value.ToText();
                    break;
                case "error_code":
                    notification.ErrorCode = value.ToWholeNumber();
                    break;
                case "log":
                    notification.Log = value.ToWholeNumber();
                    break;
                case "message_date":
                    notification.MessageDate = value.ToTime();
                    break;
                case "date_created":
                    notification.DateCreated = value.ToTime();
                    break;
                case "message_text":
                    notification.MessageText = value.ToText();
                    break;
                case "request_method":
                    notification.RequestMethod = value.ToText();
                    break;
                case "request_url":
                    notification.RequestUrl = value.ToText();
                    break;
            }
        }

        return notification;
    }
}
