import type { Project } from '../../api/projects.js';
import type { LiveEvent } from '../live/protocol.js';

/** My projects after an event of my stream. */
export function projectsAfter(projects: Project[], event: LiveEvent): Project[] {
  return event.name === 'projects.changed' ? event.data.projects : projects;
}

/** The projects with this one as it is now: in its place, or first when it is new. */
export function withProject(projects: Project[], project: Project): Project[] {
  return projects.some(each => each.id === project.id) ? projects.map(each => each.id === project.id ? project : each) : [project, ...projects];
}
