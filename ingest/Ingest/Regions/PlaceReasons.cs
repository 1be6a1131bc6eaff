using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>What a placing rests on, said once for all records.</summary>
internal static class PlaceReasons
{
    internal static readonly Wording Nothing = new("没有地址、邮编或名称可依", "there is no address, postcode or name to go by");
    internal static readonly Wording Address = new("按地址开头的行政区划", "by the divisions at the head of the address");
    internal static readonly Wording PostcodeChose = new("地名不唯一，按邮编选定", "the place name is not unique; the postcode decided");
    internal static readonly Wording Ambiguous = new("地址中的地名不唯一", "a place name in the address is not unique");
    internal static readonly Wording ManyPlaces = new("地址只写简称，另有同名地方", "the address has a short name that other places share");
    internal static readonly Wording DistrictOnly = new("地址只写区县名", "the address names only a district or county");
    internal static readonly Wording Mismatch = new("地址中的省与市不相符", "province and city of the address do not match");
    internal static readonly Wording Conflict = new("地址与邮编不一致，以地址为准", "address and postcode disagree; the address counts");
    internal static readonly Wording PostcodeCity = new("地址未写到市，市按邮编推定", "the address stops above the city, which the postcode suggests");
    internal static readonly Wording PostcodeOnly = new("地址无法识别，按邮编推定", "the address tells nothing; the postcode suggests the place");
    internal static readonly Wording Name = new("没有可用地址，按名称推定", "no usable address; the name suggests the place");
    internal static readonly Wording Unknown = new("地址开头没有可识别的行政区划", "the head of the address has no known division");
}
