/** The time zones that a field suggests; none where the web view can't list them. Any other may be typed. */
export function timeZones(): readonly string[] {
  if (!("supportedValuesOf" in Intl)) return [];
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];
}
