/** 0 to 200 percent, two decimals at most, by its decimal text. */
export const PERCENTAGE = /^((0|[1-9]\d?|1\d\d)(\.\d{1,2})?|200(\.0{1,2})?)$/;
