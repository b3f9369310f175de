// What ical.js reads of a calendar: one line of JSON for each event, with its instances as instants or days.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const said = (time) => (time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().slice(0, 19));
console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return [event.uid, said(event.startDate), said(event.endDate), component.getFirstPropertyValue("status"), event.sequence, event.summary,
          component.getFirstPropertyValue("location") ?? ""];
})));
