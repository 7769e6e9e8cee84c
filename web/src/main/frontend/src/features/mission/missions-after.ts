import type { Experience, Mission, MissionItem } from '../../api/mission.js';
import type { LiveEvent } from '../live/protocol.js';

/** The mission of a page after an event of my stream; null when I may not see it any more. */
export function missionAfter(shown: Mission | null, event: LiveEvent): Mission | null {
  return event.name === 'mission.changed' && shown !== null && event.data.missionId === shown.id ? event.data.mission : shown;
}

/** Missions of a list after an event of my stream: what is shown changes in place or goes. `stale` says that one may belong in the list now that is not there. */
export function missionsAfter(items: MissionItem[], event: LiveEvent): { items: MissionItem[]; stale: boolean } {
  if (event.name !== 'mission.changed') {
    return { items, stale: false };
  }
  const { missionId, mission } = event.data;
  if (mission === null) {
    return { items: items.filter(each => each.id !== missionId), stale: false };
  }
  const known = items.some(each => each.id === missionId);
  return { items: known ? items.map(each => each.id === missionId ? briefly(mission) : each) : items, stale: !known };
}

/** What a list shows of a mission. */
function briefly(mission: Mission): MissionItem {
  const { html: _html, text: _text, hidden: _hidden, application: _application, applications: _applications, version: _version, can: _can, ...item } = mission;
  return item;
}

/** What stays of my missions, after an event of my stream. */
export function experienceAfter(shown: Experience[], event: LiveEvent): Experience[] {
  return event.name === 'experience.changed' ? event.data.experience : shown;
}
