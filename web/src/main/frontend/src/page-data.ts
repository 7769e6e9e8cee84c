import type { Question } from './api/question.js';
import type { Group, GroupBrief, Home, Me, Page, Post, StreamPage, Thread } from './api/types.js';

/** My groups, as the navigation of every page shows them. */
export interface MyGroup extends GroupBrief {
  unread: number;
  head: number;
  readSeq: number | null;
  openReports: number | null;
}

/** Data block `frame` of every page of somebody who is signed in. */
export interface Frame {
  me: Me;
  /** The position of my own stream that the data blocks of this page reflect; each group has one of its own. */
  head: number;
  /** All of them, also those that the navigation leaves out. */
  groups: MyGroup[];
}

/** Data block `page-data` of the group page. */
export interface FeedData {
  group: Group;
  posts: StreamPage<Thread>;
}

/** Data block `page-data` of the thread page: the start of the thread, its group, the first page of replies. */
export interface ThreadData {
  group: Group;
  thread: Thread;
  replies: StreamPage<Post>;
  /** Of a thread that is a question. */
  question?: Question;
}

/** Data block `page-data` of the home page. */
export interface HomeData {
  home: Home;
}

export type { Page };

/** What the server put in the page, so that the first picture needs no further request. */
export function pageData<T>(id: 'page-data' | 'frame' = 'page-data'): T {
  const found = findData<T>(id);
  if (found === null) {
    throw new Error(`The page has no data block ${id}`);
  }
  return found;
}

/** The same, or null on a page without it. */
export function findData<T>(id: 'page-data' | 'frame' = 'page-data'): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) as T : null;
}
