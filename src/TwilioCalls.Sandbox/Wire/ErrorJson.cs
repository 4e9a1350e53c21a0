namespace TwilioCalls.Sandbox.Wire;

internal static class ErrorJson
{
    public static ArraySegment<byte> Write(ApiError error) => new JsonBuffer(256)
        .Raw("{\"code\":"u8).Number(error.Code)
        .Raw(",\"message\":"u8).Text(error.Message)
        .Raw(",\"more_info\":\"https://www.twilio.com/docs/errors/"u8).Number(error.Code)
        .Raw("\",\"status\":"u8).Number(error.Status)
        .Raw("}"u8)
        .Written;
}
